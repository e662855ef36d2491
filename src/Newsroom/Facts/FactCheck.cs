using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>
/// Decides whether a text somebody else wrote may stand as the summary of an article: every number, date, person and place in it
/// must stand in the article, water levels and amounts beside what they are of. It needs no model and no network, and rather refuses a good summary than lets a wrong one pass.
/// Can be used by many threads at once.
/// </summary>
/// <param name="gazetteer">The places known by name.</param>
public sealed class FactCheck(Gazetteer gazetteer)
{
    // The plain rules first: what they refuse need not be understood.
    private readonly IFactRule[] _rules =
        [new FormRule(), new ContactRule(), new DateRule(), new NumberRule(), new LevelRule(), new SubjectRule(), new PersonRule(), new PlaceRule(gazetteer), new NegationRule(), new WordingRule()];

    /// <summary>Checks a text. Never throws on text.</summary>
    /// <param name="article">The article it claims to sum up.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    /// <param name="answer">The text as it came.</param>
    /// <param name="maxLength">The longest summary, in characters; at least 1.</param>
    public FactVerdict Check(Article article, DateOnly? issueDate, string answer, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var summary = AnswerForm.Bare(answer);
        if (summary.Length > maxLength)
            return new FactVerdict(summary, FactFault.Length, $"{summary.Length}");
        var claim = MatchForm.Fold(summary);
        var evidence = Evidence.Of(article, issueDate);
        foreach (var rule in _rules)
        {
            if (rule.Offence(claim, evidence) is { } words)
                return new FactVerdict(summary, rule.Fault, words);
        }

        return new FactVerdict(summary, FactFault.None, null);
    }
}
