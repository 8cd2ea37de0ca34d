#pragma once

#include "wizard/pages/components/form.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Cloudsteps {

class FormGrid;
class RowTable;
class Section;
class TypePicker;

/// The sections of one group of servers: amount and place, public address, type, image and disks, payment.
class ServerGroupEditor : public QWidget
{
    Q_OBJECT

public:
    ServerGroupEditor(Form &form, const QString &key, QWidget *parent = nullptr);

    /// `only`: the one group there is; it needs no name in its headings and can't be removed.
    void showValues(bool only);

private:
    Text titled(const Text &title) const;
    Section *addSection(const QString &name, const Text &title);
    void buildPlace();
    void buildType();
    void buildDisks();
    QList<QWidget *> diskCells(const QString &disk);
    QList<Option> diskCategories() const;
    ServerGroup group() const;

    Form &m_form;
    const Ui &m_ui;
    QString m_key;
    FieldPath m_path;
    bool m_only = true;
    QVBoxLayout *m_column;
    Section *m_place = nullptr;
    QPushButton *m_remove = nullptr;
    Section *m_public = nullptr;
    Section *m_type = nullptr;
    TypePicker *m_picker = nullptr;
    Section *m_disks = nullptr;
    FormGrid *m_diskGrid = nullptr;
    QWidget *m_ioRow = nullptr;
    QWidget *m_systemLevel = nullptr;
    RowTable *m_dataDisks = nullptr;
    QPushButton *m_addDisk = nullptr;
    Section *m_payment = nullptr;
};

} // namespace Cloudsteps
