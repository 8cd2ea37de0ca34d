#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Cloudsteps {

/// Ctrl-C and SIGTERM as a signal of the event loop: the first asks to stop, the second ends the process at once with status 5.
/// One object a process.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void requested();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Cloudsteps
