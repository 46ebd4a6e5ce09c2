# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One target per box of the house. A box is a folder; its headers are included as "<box>/file.h",
# and that path exists only for targets that link the box: the build keeps the arrows.

# QtCore is parsed once for all boxes and tests: a precompiled header of each one's own costs more than it saves.
file(CONFIGURE OUTPUT precompiled.cpp CONTENT "// Only carries the precompiled header.\n")
add_library(vitrina_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cpp")
target_link_libraries(vitrina_precompiled PRIVATE Qt6::Core vitrina_options)
target_precompile_headers(vitrina_precompiled PRIVATE <QtCore> <vector> <memory> <optional>)
set_target_properties(vitrina_precompiled PROPERTIES AUTOMOC OFF)

# vitrina_box(<box> [PUBLIC lib...] [PRIVATE lib...] [EXCEPT file...])
#   Makes the library vitrina_<box> of every source in the calling folder but those excepted.
function(vitrina_box box)
  cmake_parse_arguments(PARSE_ARGV 1 BOX "" "" "PUBLIC;PRIVATE;EXCEPT")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  list(TRANSFORM BOX_EXCEPT PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  if(BOX_EXCEPT)
    list(REMOVE_ITEM sources ${BOX_EXCEPT})
  endif()
  set(target "vitrina_${box}")
  add_library(${target} STATIC ${sources})
  set(face "${CMAKE_BINARY_DIR}/faces/${box}")
  file(MAKE_DIRECTORY "${face}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${face}/${box}" SYMBOLIC)
  target_include_directories(${target} PUBLIC "${face}")
  target_link_libraries(${target} PUBLIC Qt6::Core ${BOX_PUBLIC} PRIVATE vitrina_options ${BOX_PRIVATE})
  vitrina_compile_quickly(${target})
endfunction()

# vitrina_program(<name> source... [LINK lib...])
#   An executable, compiled as boxes are.
function(vitrina_program name)
  cmake_parse_arguments(PARSE_ARGV 1 PROGRAM "" "" "LINK")
  add_executable(${name} ${PROGRAM_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE vitrina_options ${PROGRAM_LINK})
  vitrina_compile_quickly(${name})
endfunction()

# vitrina_compile_quickly(<target>): by the one precompiled header, several sources together.
function(vitrina_compile_quickly target)
  target_precompile_headers(${target} REUSE_FROM vitrina_precompiled)
  # Eight sources at a time; the preset "apart" shows whether each includes what it uses.
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${VITRINA_UNITY} UNITY_BUILD_BATCH_SIZE 8)
  vitrina_moc_what_is_new(${target})
endfunction()

# vitrina_moc_what_is_new(<target>): automoc of CMake 3.25 looks again at the sources that it knows, and misses one that
#   is added. It begins anew where there are others than last time.
function(vitrina_moc_what_is_new target)
  get_target_property(sources ${target} SOURCES)
  set(kept "${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt")
  set(before "")
  if(EXISTS "${kept}")
    file(READ "${kept}" before)
  endif()
  if(NOT before STREQUAL "${sources}")
    file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp")
    file(WRITE "${kept}" "${sources}")
  endif()
endfunction()

# vitrina_tests([LINK lib...] [LABELS label...] [APART name...])
#   A test for every tst_*.cpp of the calling folder, all in one program, <folder>_tests: a test's name is a link to it
#   (testsupport/testprogram.h). Those APART have a main() of their own. GUI tests run on the offscreen platform.
function(vitrina_tests)
  cmake_parse_arguments(PARSE_ARGV 0 TESTS "" "" "LINK;LABELS;APART")
  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  set(program "${folder}_tests")
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp")
  foreach(source IN LISTS sources)
    get_filename_component(name "${source}" NAME_WE)
    if(name IN_LIST TESTS_APART)
      vitrina_test_program(${name} "${source}" LINK ${TESTS_LINK})
    else()
      list(APPEND together "${source}")
      file(CREATE_LINK ${program} "${CMAKE_CURRENT_BINARY_DIR}/${name}" SYMBOLIC)
      add_custom_target(${name} DEPENDS ${program}) # a test is built by its name
    endif()
    add_test(NAME ${name} COMMAND "${CMAKE_CURRENT_BINARY_DIR}/${name}")
    set_tests_properties(${name} PROPERTIES
      TIMEOUT ${VITRINA_TEST_TIMEOUT} LABELS "${TESTS_LABELS}"
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=America/Guayaquil;QT_ENABLE_REGEXP_JIT=0;${VITRINA_TEST_ENVIRONMENT}")
  endforeach()
  vitrina_test_program(${program} ${together} LINK vitrina_testmain ${TESTS_LINK})
endfunction()

# vitrina_test_program(<name> source... [LINK lib...])
#   For vitrina_tests() alone: an executable with QtTest and what all tests share.
function(vitrina_test_program name)
  vitrina_program(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE vitrina_testsupport Qt6::Test)
  if(VITRINA_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # A test's class, which moc wants to have a name, holds what its source has in an unnamed namespace. Where sources are
    # compiled together g++ takes each for a header, in which that would be a fault.
    target_compile_options(${name} PRIVATE -Wno-subobject-linkage)
  endif()
  # Nearly always empty: what moc makes of a test, the test includes.
  set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
    PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# vitrina_resources(<box> PREFIX /p BASE dir FILES glob...): compiles files into vitrina_<box>.
function(vitrina_resources box)
  cmake_parse_arguments(PARSE_ARGV 1 RES "" "PREFIX;BASE" "FILES")
  file(GLOB files CONFIGURE_DEPENDS ${RES_FILES})
  if(files)
    string(MAKE_C_IDENTIFIER "${box}${RES_PREFIX}" name)
    qt_add_resources(vitrina_${box} "${name}" PREFIX "${RES_PREFIX}" BASE "${RES_BASE}" FILES ${files})
  endif()
endfunction()
