namespace Baozhai.Bot.Cli.IssueJson;

/// <summary>Lines of the page that belong to no article.</summary>
internal sealed record FurnitureLine(IReadOnlyList<int> Lines, string Kind);
