using Baozhai.Bot.Intake.Summaries;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Cli;

/// <summary>Makes the brief of a plain text: the extractive one, made better where a writer is configured.</summary>
/// <param name="briefer">Makes the extractive brief.</param>
/// <param name="writer">Makes it better.</param>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed class BriefMaker(Briefer briefer, ISummaryWriter writer, int maxLength)
{
    public async Task<Brief> MakeAsync(string? title, string text, CancellationToken cancellationToken)
    {
        var article = Briefer.Plain(title, text);
        return await writer.WriteAsync(article, issueDate: null, briefer.Make(article, issueDate: null), maxLength, cancellationToken);
    }
}
