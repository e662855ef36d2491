using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Briefs;

namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>What comes before the order of the page: a warning does, a danger that is only talked about does not.</summary>
internal static class Urgency
{
    /// <summary>0 for a story that can wait, otherwise the number of its severity.</summary>
    public static int Of(Brief brief) => brief.Severity >= Severity.Warning ? (int)brief.Severity : 0;
}
