#include "wizard/pages/doctordialog.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/pages/livechoices.h"

#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

DoctorDialog::DoctorDialog(const Ui &ui, LiveChoices &choices, QWidget *parent)
    : QDialog(parent), m_ui(ui), m_choices(&choices), m_words(newLabel("second", this, true)), m_report(new QPlainTextEdit(this)),
      m_save(new QPushButton(tr("Save report..."), this)), m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"doctorDialog"_s);
    setWindowTitle(tr("Examine account and connection"));
    m_words->setObjectName(u"doctor.words"_s);
    m_words->setText(tr("Asking everything that the program ever asks. Nothing is changed."));
    m_report->setObjectName(u"doctor.report"_s);
    m_report->setAccessibleName(tr("Report"));
    m_report->setReadOnly(true);
    m_report->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_save->setObjectName(u"doctor.save"_s);
    m_save->setEnabled(false);
    m_close->setObjectName(u"doctor.close"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 20, 20, 20, 16, 12);
    column->addWidget(m_words);
    column->addWidget(m_report, 1);
    column->addLayout(buttons);
    resize(720, 560);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString proposal = QDir(m_ui.host.setting(u"folder"_s)).filePath(u"cloudsteps-doctor-%1.txt"_s.arg(QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s)));
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), proposal, tr("Text files (*.txt);;All files (*)"));
        if (!path.isEmpty())
            saveTo(path);
    });
    connect(&choices.inquiry(), &Inquiry::asked, this, [this](const QString &action) {
        if (m_running)
            m_report->appendPlainText(action);
    });
    connect(&choices.inquiry(), &Inquiry::diagnosed, this, &DoctorDialog::take);
    const QPointer<DoctorDialog> open(this); // it may be closed before there is a connection
    choices.withConnection(
        [open] {
            if (open)
                open->m_choices->inquiry().diagnose(open->m_ui.draft.target(), open->m_ui.draft.topology());
        },
        [open](const LiveChoices::Words &words) {
            if (open)
                open->end(words());
        });
}

DoctorDialog::~DoctorDialog()
{
    if (m_running && m_choices)
        m_choices->inquiry().giveUp();
}

void DoctorDialog::end(const QString &words)
{
    m_running = false;
    m_words->setText(words);
    m_close->setText(tr("Close"));
}

void DoctorDialog::take(const DoctorReport &report)
{
    if (!m_running)
        return;
    m_report->setPlainText(m_ui.host.doctorText(report, m_ui.draft.target()));
    m_save->setEnabled(true);
    end(tr("The report holds no keys, names or ids of resources, and may be shown to others."));
}

void DoctorDialog::saveTo(const QString &path)
{
    QSaveFile file(path);
    const QByteArray text = m_report->toPlainText().toUtf8() + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        m_words->setText(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        m_words->setText(tr("%1 can't be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace Cloudsteps
