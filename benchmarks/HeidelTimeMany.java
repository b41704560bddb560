import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;

/** Runs HeidelTime over a folder of NAME.txt with NAME.day beside each, in one virtual machine; writes NAME.xml. */
public class HeidelTimeMany {
    public static void main(String[] args) throws Exception {
        HeidelTimeStandalone tagger = new HeidelTimeStandalone(
            Language.FRENCH, DocumentType.NEWS, OutputType.TIMEML, "config.props", POSTagger.TREETAGGER);
        SimpleDateFormat days = new SimpleDateFormat("yyyy-MM-dd");
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(Path.of(args[0]), "*.txt")) {
            for (Path text : texts) {
                String stem = text.toString().replaceAll("[.]txt$", "");
                String day = Files.readString(Path.of(stem + ".day")).trim();
                Files.writeString(Path.of(stem + ".xml"), tagger.process(Files.readString(text), days.parse(day)));
            }
        }
    }
}
