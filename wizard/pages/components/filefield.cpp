#include "wizard/pages/components/filefield.h"

#include "wizard/pages/components/basics.h"
#include "wizard/pages/draft.h"
#include "wizard/provision/pemfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

FileField::FileField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set, const Text &choose, const Text &filter,
                     const std::function<QString(const QString &)> &meaning, QWidget *parent)
    : QWidget(parent), m_form(form), m_field(field), m_get(get), m_set(set), m_choose(choose), m_filter(filter), m_meaning(meaning), m_words(newLabel("help", this, true))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QLineEdit *path = form.text(field, 0, get, set);
    auto *button = new QPushButton(this);
    button->setObjectName(field + u".choose"_s);
    setFocusProxy(path);
    auto *column = new QVBoxLayout(this);
    setSpace(column, 0, 0, 0, 0, 4);
    auto *line = new QHBoxLayout;
    setSpace(line, 0, 0, 0, 0, 8);
    line->addWidget(path, 1);
    line->addWidget(button);
    column->addLayout(line);
    column->addWidget(m_words);
    form.wording().add(button, [this, button] {
        button->setText(tr("Choose..."));
        button->setAccessibleName(m_choose());
        showMeaning(true);
    });
    connect(button, &QPushButton::clicked, this, &FileField::choose);
    form.follow(button, [this, button] {
        button->setVisible(!m_form.ui().draft.isLocked(m_field));
        showMeaning(false);
    });
}

void FileField::choose()
{
    const QString now = m_get(m_form.ui().draft.topology());
    const QString path = QFileDialog::getOpenFileName(this, m_choose(), now.isEmpty() ? QDir::homePath() : wholePath(now), m_filter());
    if (!path.isEmpty())
        m_form.ui().draft.edit(m_field, [this, path](Topology &topology) { m_set(topology, path); });
}

void FileField::showMeaning(bool again)
{
    const QString path = m_get(m_form.ui().draft.topology());
    const QDateTime time = path.isEmpty() ? QDateTime() : QFileInfo(wholePath(path)).lastModified();
    if (!again && path == m_shownPath && time == m_shownTime)
        return; // the file itself is read only when it is another one
    m_shownPath = path;
    m_shownTime = time;
    m_words->setText(m_meaning(path));
}

} // namespace Cloudsteps
