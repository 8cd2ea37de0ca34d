#include "tests/fuzz/fuzz.h"
#include "wizard/journal/project.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Cloudsteps;

/// Any file may be opened as a project: it is refused with a code or read, and never changed by reading.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("fuzz.cloudsteps"));
    const QByteArray bytes = bytesOf(data, size);
    {
        QFile file(path);
        promise(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the file can be written");
    }
    if (const auto project = Project::open(path, Project::Access::ReadOnly)) {
        (*project)->topology();
        (*project)->target();
        (*project)->journal();
    } else {
        promise(!project.error().code.isEmpty(), "a refusal names its code");
    }
    QFile file(path);
    promise(file.open(QIODevice::ReadOnly) && file.readAll() == bytes, "reading changes nothing");
    return 0;
}
