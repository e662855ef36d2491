using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>What the sentences of an article need to know of the whole.</summary>
/// <param name="Kind">What sort of piece it is.</param>
/// <param name="Opening">Title, kicker, subtitles and first paragraph as patterns meet them.</param>
/// <param name="IssueDate">The day of the issue; null when unknown.</param>
internal sealed record NoticeStory(ArticleKind Kind, string Opening, DateOnly? IssueDate)
{
    /// <summary>Whether a writer speaks for himself: what he says of roads and taps is a complaint, not a notice.</summary>
    public bool IsPersonal => Kind is ArticleKind.Commentary or ArticleKind.Letter;
}
