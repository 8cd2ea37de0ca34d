#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>

/// Called with each input, by libFuzzer or by replay.cpp. Ends the program when the reader under test breaks its word.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// A promise of the reader: a broken one counts as a crash.
inline void promise(bool kept, const char *what)
{
    if (!kept)
        qFatal("%s", what);
}
