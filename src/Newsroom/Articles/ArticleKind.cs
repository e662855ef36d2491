namespace Baozhai.Newsroom.Articles;

/// <summary>What sort of piece an article is.</summary>
public enum ArticleKind
{
    /// <summary>A report.</summary>
    News,

    /// <summary>An opinion, signed by its author.</summary>
    Commentary,

    /// <summary>An official notice (公告, 通告) with a signature and a date.</summary>
    Notice,

    /// <summary>A reader's or expert's letter, signed with institution and name.</summary>
    Letter,

    /// <summary>A photograph with its caption and nothing else.</summary>
    Photo,
}
