namespace Baozhai.Bot.Conversation;

/// <summary>Commands that stand under one heading of the help.</summary>
/// <param name="Name">The heading in Chinese.</param>
/// <param name="EnglishName">The heading in English.</param>
/// <param name="Commands">The commands in their order.</param>
internal sealed record CommandGroup(string Name, string EnglishName, IReadOnlyList<ICommand> Commands);
