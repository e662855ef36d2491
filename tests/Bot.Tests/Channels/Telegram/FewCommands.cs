using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>A bot with two commands and a search.</summary>
internal static class FewCommands
{
    public static CommandTable Table { get; } = new(
        [new CommandGroup("", "", [new Command("headline", ["头条", "headline"], "最新要闻", "the newest stories"), new Command("help", ["菜单", "help", "start"], "看能做什么", "what I can do")])],
        new Command("search", ["搜"], "", ""),
        new Command("talk", ["聊天"], "", ""),
        Reader());

    private static LineReader Reader() => new(
        SpeechLexicon.Load(), Sayings.Load(), LexiconFiles.Topics(new TopicOptions()), LexiconFiles.Places(new PlaceOptions()), Synonyms.None, LexiconFiles.Cities(new PlaceOptions()), new ArchiveNames(null!, TimeProvider.System));

    private sealed class Command(string slash, string[] words, string help, string englishHelp) : ICommand
    {
        public CommandDescription Description { get; } = new(slash, words, slash, help, slash, englishHelp);

        public bool TakesAttached(string argument) => false;

        public Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken) => throw new NotSupportedException("Nobody asks it.");
    }
}
