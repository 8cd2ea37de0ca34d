#include "cloudapi/simulator/cloud.h"

#include <QJsonArray>
#include <QXmlStreamWriter>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

// Control characters have no place in XML 1.0, whatever a client has put into a name.
QString speakable(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r')
            c = u'?';
    }
    return text;
}

// Columns of a table come as names of elements: `COUNT(*)` and `1` are none that a reader of XML would take.
QString elementName(QString name)
{
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'_' && c != u'-' && c != u'.')
            c = u'_';
    }
    return name.isEmpty() || !(name.front().isLetter() || name.front() == u'_') ? u'_' + name : name;
}

void write(QXmlStreamWriter &xml, const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            write(xml, name, item);
        return;
    }
    xml.writeStartElement(elementName(name));
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            write(xml, it.key(), it.value());
    } else {
        xml.writeCharacters(speakable(value.toVariant().toString()));
    }
    xml.writeEndElement();
}

} // namespace

QByteArray toXml(const QJsonObject &body, const QString &root)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    write(xml, root, body);
    xml.writeEndDocument();
    return text;
}

} // namespace CloudSim
