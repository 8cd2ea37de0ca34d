#include "tests/fuzz/fuzz.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <cstdio>

/// Runs one fuzzed function over files and folders of seeds, for builds without libFuzzer.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int inputs = 0;
    const auto run = [&](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qPrintable(path));
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
        ++inputs;
    };
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    for (const QString &argument : arguments) {
        if (QFileInfo(argument).isDir()) {
            for (QDirIterator it(argument, QDir::Files); it.hasNext();)
                run(it.next());
        } else {
            run(argument);
        }
    }
    std::printf("%d inputs\n", inputs);
    return inputs > 0 ? 0 : 1;
}
