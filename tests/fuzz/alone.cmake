# The parsers alone, compiled for the fuzz targets.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL Clang)
    message(FATAL_ERROR "libFuzzer needs clang: tests/fuzz/run configures this project with it")
endif()
get_filename_component(top ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_BUILD_TYPE Release)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libssh2 REQUIRED IMPORTED_TARGET libssh2>=1.10)

add_compile_options(-g1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
# What Qt's own containers do says nothing about our parsers: not counted as coverage.
add_compile_options(-fsanitize-coverage-ignorelist=${CMAKE_CURRENT_SOURCE_DIR}/uncounted)
add_link_options(-fsanitize=address,undefined -fuse-ld=lld)

# The engine's folders that read what a server or a file says. The linker takes out of them what a target needs.
set(parsers)
foreach(part magento ssh upgrade)
    file(GLOB files CONFIGURE_DEPENDS ${top}/app/${part}/*.cpp)
    list(APPEND parsers ${files})
endforeach()
# A target brings its own, for the real one is slow on purpose.
list(REMOVE_ITEM parsers ${top}/app/ssh/bcryptkdf.cpp)
qt_add_resources(shipped ${top}/app/magento/magento.qrc)
file(GLOB run_scripts CONFIGURE_DEPENDS ${top}/resources/server/*.sh ${top}/resources/server/steps/*.sh)
list(FILTER run_scripts EXCLUDE REGEX "/(survey|find-stores)\\.sh$")
add_library(parsers STATIC ${parsers} ${top}/ui/console/consoleterminal.cpp ${top}/ui/console/errorline.cpp ${top}/ui/stores/storesfile.cpp ${shipped} fuzz.cpp)
target_include_directories(parsers PUBLIC ${top})
target_compile_definitions(parsers PUBLIC SOURCE_DIR="${top}" STOREWRIGHT_VERSION="0" QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER)
target_link_libraries(parsers PUBLIC Qt6::Core Qt6::Concurrent PkgConfig::libssh2 OpenSSL::Crypto CURL::libcurl)
qt_add_resources(parsers runner PREFIX /server BASE ${top}/resources/server FILES ${run_scripts})
