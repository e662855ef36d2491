using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Telegram.Sending;
using Baozhai.Bot.Channels.Telegram.Updates;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Storage;
using Baozhai.Bot.Storage.Chats;
using Baozhai.Bot.Storage.Deliveries;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Tests.Channels.Telegram;

/// <summary>The poller with the real store behind it, and a conversation by a script.</summary>
internal sealed class PollingBot : IAsyncDisposable
{
    private readonly TelegramPoller _poller;
    private readonly OutboxSignal _signal = new();

    public PollingBot(BotApi api, Database database, IConversation conversation, TimeProvider clock, LogLines log)
    {
        var client = api.Client(clock);
        var chats = new ChatStore(database);
        var commands = FewCommands.Table;
        var handler = new UpdateHandler(
            client, conversation, new UpdateLog(database, clock), chats, new ChatMove(chats, new OutboxStore(database, clock), log.For<ChatMove>()), new DocumentIntake(client, new NoIntake()), _signal,
            new TelegramPacing(30, clock), clock, log.For<UpdateHandler>());
        _poller = new TelegramPoller(
            client, new UpdateBatch(handler), new CommandMenu(client, commands, log.For<CommandMenu>()), commands, Health, Options.Create(new TelegramOptions { AdminIds = ["1001"] }), clock, log.For<TelegramPoller>());
    }

    public TelegramHealth Health { get; } = new();

    public Task StartAsync() => _poller.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _poller.StopAsync(CancellationToken.None);
        _poller.Dispose();
    }
}
