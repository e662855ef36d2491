using System.Diagnostics.Metrics;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Channels.Telegram.Webhooks;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage.Sql;
using Baozhai.Bot.Storage.Sql.Articles;
using Baozhai.Bot.Storage.Sql.Channels;
using Baozhai.Bot.Storage.Sql.Chats;
using Baozhai.Bot.Storage.Sql.Deliveries;
using Baozhai.Bot.Tests.Storage;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>What deals with updates, on a real store.</summary>
internal sealed class HandlingParts
{
    private readonly OutboxSignal _signal = new();

    public HandlingParts(BotApi api, Database database, IConversation conversation, TimeProvider clock, LogLines log)
    {
        var client = api.Client(clock);
        var (chats, outbox) = (new SqlChats(database, clock), new SqlOutbox(database, clock));
        var state = new SqlTelegramState(database, clock);
        var lexicon = new TopicLexicon([new Topic(Make.Flood.Value, "防汛", "flood", new Dictionary<string, double>())]);
        var archive = new SqlArchive(database, Make.Synonyms, Options.Create(new Baozhai.Bot.Alerts.AlertOptions()), clock);
        Menu = new CommandMenu(client, FewCommands.Table, log.For<CommandMenu>());
        var work = new UpdateWork(
            conversation,
            chats,
            new ChatMove(chats, outbox, log.For<ChatMove>()),
            new DocumentIntake(client, new NoIntake(), Options.Create(new Baozhai.Bot.Intake.Inbox.InboxOptions())),
            new InlineHeadlines(client, new Headlines(archive, new SubscriptionPhrases(lexicon, new Gazetteer(["醴陵市"]))), Options.Create(new AccessOptions()), log.For<InlineHeadlines>()),
            new DeepLink(lexicon),
            state,
            Menu);
        Unreadable = new UnreadableUpdates(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), log.For<UnreadableUpdates>());
        Handler = new UpdateHandler(client, work, Unreadable, outbox, _signal, new TelegramPacing(30, clock), clock, log.For<UpdateHandler>());
        Received = state;
        Queue = new UpdateQueue(Received, Handler, new ReceivedSignal(), clock, log.For<UpdateQueue>());
    }

    public CommandMenu Menu { get; }

    public UnreadableUpdates Unreadable { get; }

    public UpdateHandler Handler { get; }

    public ITelegramState Received { get; }

    public UpdateQueue Queue { get; }
}
