#pragma once

#include "wizard/provision/cataloguesnapshot.h"
#include "wizard/provision/doctorreport.h"
#include "wizard/provision/engine.h"

#include <QObject>

#include <memory>

namespace Cloudsteps {

/// What the window asks of a cloud beside the engine: what is on sale and for how much, and how the account stands. On a thread of its own,
/// with network managers of its own; only reads. Answers come by queued signals.
class Inquiry : public QObject
{
    Q_OBJECT

public:
    /// `catalogueFolder` keeps what was fetched.
    explicit Inquiry(const QString &catalogueFolder, QObject *parent = nullptr);
    ~Inquiry() override; ///< gives up what runs

    /// How the next questions reach the cloud.
    void setConnection(const Connection &connection);

    /// Answers with known(): what is kept on disk, else what is built in. Needs no connection.
    void lookUp(const CatalogueKey &key);
    /// Everything of a key, or what a topology's parts cost. What runs of these two is given up. Both answer with fetched().
    void fetch(const CatalogueKey &key);
    void price(const CatalogueKey &key, const Topology &topology);

    /// Looks at key, account and stock; answers with checked() within ten seconds.
    void check(const Target &target, const Topology &topology);
    /// Looks the whole account over; tells each question with asked(), answers with diagnosed().
    void diagnose(const Target &target, const Topology &topology);
    /// A check or diagnosis that is no longer wanted. An answer that was on its way may still come.
    void giveUp();

signals:
    void known(const Cloudsteps::CatalogueKey &key, const Cloudsteps::CatalogueSnapshot &snapshot);
    void fetched(const Cloudsteps::CatalogueKey &key, const Cloudsteps::CatalogueSnapshot &snapshot,
                 const QList<Cloudsteps::CatalogueTrouble> &troubles);
    void checked(const QList<Cloudsteps::PreflightLine> &lines);
    void asked(const QString &action);
    void diagnosed(const Cloudsteps::DoctorReport &report);

private:
    class Worker;

    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; ///< lives on the thread and ends with it
};

} // namespace Cloudsteps
