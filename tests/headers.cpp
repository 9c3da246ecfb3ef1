// What nearly every test reads, compiled once for all of them: see test_headers in CMakeLists.txt.
