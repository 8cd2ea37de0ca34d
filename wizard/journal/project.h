#pragma once

#include "wizard/journal/facts.h"
#include "wizard/topology/topology.h"

#include <QString>
#include <QUuid>

#include <tl/expected.hpp>

#include <memory>

namespace Cloudsteps {

/// Which cloud a project builds in. Bound once; another account is refused.
struct Target
{
    bool practice = true;
    QString site = QStringLiteral("china"); ///< china or international
    QString accountId;                      ///< of GetCallerIdentity; empty until first asked
    QString profile;                        ///< name of the credential profile; "env" for the environment; never a secret
    QString region;

    bool isInternational() const { return site == QLatin1String("international"); }
    bool operator==(const Target &) const = default;
};

/// Why a project file could not be used. `code`: not-found, exists, not-a-project, damaged, newer, locked, io, read-only-folder.
struct ProjectError
{
    QString code;
    QString path;
    QString detail;

    bool operator==(const ProjectError &) const = default;
};

/// The project file: draft, target, intents, outcomes, facts. One SQLite database (design, section 3).
/// Not thread-safe: lives on the thread that opened it. Every function that returns a ProjectError has changed nothing when it fails.
class Project
{
public:
    enum class Access { ReadOnly, ReadWrite };
    using Ptr = std::unique_ptr<Project>;

    /// Makes a new file; never overwrites.
    static tl::expected<Ptr, ProjectError> create(const QString &path, const Topology &topology, const Target &target);
    /// ReadWrite takes the writer's lease ("locked" when another process has it); ReadOnly needs none.
    static tl::expected<Ptr, ProjectError> open(const QString &path, Access access);
    ~Project();

    QString path() const;
    QUuid id() const; ///< the value of the tag cloudsteps-project
    Topology topology() const;
    Target target() const;
    JournalSnapshot journal() const;

    tl::expected<void, ProjectError> saveTopology(const Topology &topology);
    tl::expected<void, ProjectError> saveTarget(const Target &target);
    /// Writes all entries in one synced transaction; the caller sends nothing before it returns without error.
    tl::expected<void, ProjectError> record(const QList<JournalEntry> &entries);
    /// Small things a project remembers, such as dismissed advice.
    tl::expected<void, ProjectError> saveNote(const QString &key, const QString &value);
    QString note(const QString &key) const;

private:
    class Private;
    explicit Project(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Cloudsteps
