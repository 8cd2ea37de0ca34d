#pragma once

#include "tests/picture/samples.h"
#include "wizard/picture/picture.h"

namespace CloudstepsTest {

inline const QList<Cloudsteps::Density> densities{Cloudsteps::Density::Compact, Cloudsteps::Density::Full, Cloudsteps::Density::Large};
inline const QList<Cloudsteps::Language> languages{Cloudsteps::Language::English, Cloudsteps::Language::Chinese};

inline Cloudsteps::PictureInput inputOf(const Cloudsteps::Topology &topology, const Cloudsteps::JournalSnapshot &journal = {})
{
    Cloudsteps::PictureInput input;
    input.topology = topology;
    input.journal = journal;
    return input;
}

inline Cloudsteps::Picture pictureOf(const Cloudsteps::Topology &topology, const Cloudsteps::JournalSnapshot &journal = {},
                                     Cloudsteps::Density density = Cloudsteps::Density::Full,
                                     Cloudsteps::Language language = Cloudsteps::Language::English)
{
    return layoutPicture(inputOf(topology, journal), density, Cloudsteps::Texts(language));
}

/// Null when the picture has no such node; so for frames.
inline const Cloudsteps::PictureNode *nodeOf(const Cloudsteps::Picture &picture, const QString &id)
{
    const auto found = std::find_if(picture.nodes.cbegin(), picture.nodes.cend(), [&](const auto &node) { return node.id == id; });
    return found == picture.nodes.cend() ? nullptr : &*found;
}

inline const Cloudsteps::PictureFrame *frameOf(const Cloudsteps::Picture &picture, const QString &id)
{
    const auto found = std::find_if(picture.frames.cbegin(), picture.frames.cend(), [&](const auto &frame) { return frame.id == id; });
    return found == picture.frames.cend() ? nullptr : &*found;
}

inline QList<Cloudsteps::PictureLine> linesOf(const Cloudsteps::Picture &picture, Cloudsteps::LineKind kind)
{
    QList<Cloudsteps::PictureLine> lines;
    std::copy_if(picture.lines.cbegin(), picture.lines.cend(), std::back_inserter(lines), [&](const auto &line) { return line.kind == kind; });
    return lines;
}

} // namespace CloudstepsTest
