#pragma once

#include "wizard/pages/ui.h"
#include "wizard/provision/doctorreport.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Cloudsteps {

class LiveChoices;

/// Looks the account over without changing anything, shows the report, and saves it. The report holds no keys, names or ids.
class DoctorDialog : public QDialog
{
    Q_OBJECT

public:
    DoctorDialog(const Ui &ui, LiveChoices &choices, QWidget *parent = nullptr);
    ~DoctorDialog() override;

    /// Replaces the file as a whole; says so in the dialog when that fails.
    void saveTo(const QString &path);

private:
    void take(const DoctorReport &report);
    void end(const QString &words);

    const Ui &m_ui;
    QPointer<LiveChoices> m_choices; ///< may end with the window before
    QLabel *m_words;
    QPlainTextEdit *m_report;
    QPushButton *m_save;
    QPushButton *m_close;
    bool m_running = true;
};

} // namespace Cloudsteps
