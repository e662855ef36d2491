namespace Baozhai.Bot.Storage.Sql.Articles;

/// <summary>What is listed of an issue, out of all that was read of it.</summary>
/// <param name="Number">The running number of the paper.</param>
/// <param name="Page">The label of the first page.</param>
internal sealed record IssueFacts(int? Number, string? Page);
