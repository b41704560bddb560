"""An archive: many reports, read, annotated, put into stories and told, and handed back as tables of Parquet by day.

    inputs   files in units, each read by itself                                        recoupe.archive.reading
    dates    who tells its own day, who is dated by whom                                recoupe.archive.steps
    layers   what is found in each report, once for all exact copies of it
    pairs    which reports are alike, day by day with the week before
    stories  who is in which story
    tables   annotations, stories and facts, a folder a table, in it one a day          recoupe.archive.tables

Each step is a function of one unit of the work and keeps its unit as files (`recoupe.archive.work`): so it does not matter where
a unit is done, nor whether an earlier run did it. `recoupe.archive.on_spark` has Apache Spark bring the rows of a unit together
and do it; `recoupe.archive.alone` does the whole in the memory of one process, with the functions that a dossier is made with,
and gives the same bytes.
"""
