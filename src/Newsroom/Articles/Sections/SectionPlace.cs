namespace Baozhai.Newsroom.Articles.Sections;

/// <summary>Where a section belongs.</summary>
internal enum SectionPlace
{
    /// <summary>It begins an article.</summary>
    NewArticle,

    /// <summary>Its headlines are those of the article above, whose text it continues.</summary>
    HeadOfAbove,

    /// <summary>Its headlines are subheads of the article above.</summary>
    Crosshead,

    /// <summary>It has no headline and continues the article above.</summary>
    Continuation,

    /// <summary>Its first paragraph is a box inside the article above, which goes on after it.</summary>
    Box,

    /// <summary>Headlines without a text: no article.</summary>
    NoArticle,
}
