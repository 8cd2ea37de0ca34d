#pragma once

#include "wizard/pages/components/form.h"

#include <QDateTime>
#include <QWidget>

class QPushButton;

namespace Cloudsteps {

/// The path of a file that is there already: typed, or chosen by a button; under it what the file is found to be.
class FileField : public QWidget
{
    Q_OBJECT

public:
    /// `choose` names the button and heads the dialog: "Choose the certificate"; `filter` as in QFileDialog; `meaning` says what is to
    /// be known of the file at a path, or of the field while it is empty.
    FileField(Form &form, const FieldPath &field, const Form::Get<QString> &get, const Form::Set<QString> &set, const Text &choose, const Text &filter,
              const std::function<QString(const QString &path)> &meaning, QWidget *parent = nullptr);

private:
    void choose();
    void showMeaning(bool again);

    Form &m_form;
    FieldPath m_field;
    Form::Get<QString> m_get;
    Form::Set<QString> m_set;
    Text m_choose;
    Text m_filter;
    std::function<QString(const QString &)> m_meaning;
    QLabel *m_words;
    QString m_shownPath;
    QDateTime m_shownTime; ///< when the file that is spoken of was written
};

} // namespace Cloudsteps
