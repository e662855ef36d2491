namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>What a file is to one that is kept.</summary>
internal enum PageRelation
{
    /// <summary>Another page.</summary>
    Other,

    /// <summary>A part of it: a page of a whole issue.</summary>
    Part,

    /// <summary>More than it: the whole issue of a page.</summary>
    Whole,

    /// <summary>The same page, read again or corrected.</summary>
    Same,
}
