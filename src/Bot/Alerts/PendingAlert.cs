using Baozhai.Bot.Archive;

namespace Baozhai.Bot.Alerts;

/// <summary>An alert that was raised with its article and waits to be planned.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Article">The article.</param>
/// <param name="RaisedAt">When it was raised.</param>
internal sealed record PendingAlert(long Id, ArchivedArticle Article, DateTimeOffset RaisedAt);
