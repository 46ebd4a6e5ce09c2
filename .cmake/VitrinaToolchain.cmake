# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every target is compiled with. A target of ours links `vitrina_options`; nothing else sets flags.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# OFF where nothing is kept from one build to the next: filling the cache costs two fifths of a compilation.
find_program(VITRINA_CCACHE ccache)
if(VITRINA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "${VITRINA_CCACHE}")
  set(CMAKE_PCH_INSTANTIATE_TEMPLATES OFF)
endif()

find_program(VITRINA_MOLD mold)
if(VITRINA_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(vitrina_options INTERFACE)
target_compile_options(vitrina_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor
                                                 -Woverloaded-virtual -Wimplicit-fallthrough)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Not what another source of the same compilation calls by that name.
  target_compile_options(vitrina_options INTERFACE -Wshadow=local)
  # PCH and ccache agree only when the preprocessor's output carries the PCH's use.
  target_compile_options(vitrina_options INTERFACE -fpch-preprocess)
endif()
target_compile_definitions(vitrina_options INTERFACE
  QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
function(vitrina_apply_werror)
  if(VITRINA_WERROR)
    target_compile_options(vitrina_options INTERFACE -Werror)
  endif()
endfunction()
cmake_language(DEFER CALL vitrina_apply_werror)
