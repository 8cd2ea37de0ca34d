#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

/// Root may write everywhere, so tests of what may not be written go on as nobody where root runs them.
namespace Unprivileged {

inline constexpr uid_t nobody = 65534;

inline bool isRoot()
{
    return ::geteuid() == 0;
}

/// A program that was not started yet runs as nobody.
inline void start(QProcess &process)
{
    if (!isRoot())
        return;
    process.setChildProcessModifier([] {
        if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(126);
    });
}

/// A folder that may be read and not written, with all that lies in it, until the end of this object.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(const QString &path) : m_path(path)
    {
        if (isRoot())
            give(nobody);
        m_isReadOnly = m_given && QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    }
    ~ReadOnlyFolder()
    {
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        if (isRoot())
            give(0);
    }
    ReadOnlyFolder(const ReadOnlyFolder &) = delete;
    ReadOnlyFolder &operator=(const ReadOnlyFolder &) = delete;

    bool isReadOnly() const { return m_isReadOnly; }

private:
    void give(uid_t owner)
    {
        QStringList paths{m_path};
        for (const QFileInfo &entry : QDir(m_path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            paths << entry.filePath();
        for (const QString &path : std::as_const(paths))
            m_given = ::chown(QFile::encodeName(path).constData(), owner, owner) == 0 && m_given;
    }

    const QString m_path;
    bool m_given = true;
    bool m_isReadOnly = false;
};

/// This process is nobody's until the end of this object.
class AsNobody
{
public:
    AsNobody() : m_wasRoot(isRoot())
    {
        m_isNobody = !m_wasRoot || ::setresuid(nobody, nobody, 0) == 0;
    }
    ~AsNobody()
    {
        if (m_wasRoot && m_isNobody)
            m_isNobody = ::setresuid(0, 0, 0) != 0;
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

    bool isNobody() const { return m_isNobody; }

private:
    const bool m_wasRoot;
    bool m_isNobody = false;
};

} // namespace Unprivileged
