namespace Baozhai.Bot.Alerts;

/// <summary>An alert that an article raised.</summary>
/// <param name="RaisedAt">When it was raised.</param>
/// <param name="PlannedAt">When it was given to those who followed it then; null while it waits for that.</param>
internal sealed record RaisedAlert(DateTimeOffset RaisedAt, DateTimeOffset? PlannedAt);
