"""A mutating fuzzer over every reader, the annotator and the web application: `make fuzz`."""
