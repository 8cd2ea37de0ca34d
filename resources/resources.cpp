// Carries the compiled-in data of this folder; see CMakeLists.txt.
