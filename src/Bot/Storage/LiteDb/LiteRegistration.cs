using Baozhai.Bot.Alerts;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Channels.Telegram;
using Baozhai.Bot.Channels.Web.Push;
using Baozhai.Bot.Channels.WeChat;
using Baozhai.Bot.Digests;
using Baozhai.Bot.Intake.Summaries;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Operators.Desk;
using Baozhai.Bot.Outbox;
using Baozhai.Bot.Sources;
using Baozhai.Bot.Storage.LiteDb.Alerts;
using Baozhai.Bot.Storage.LiteDb.Archive;
using Baozhai.Bot.Storage.LiteDb.Channels;
using Baozhai.Bot.Storage.LiteDb.Chats;
using Baozhai.Bot.Storage.LiteDb.Deliveries;
using Baozhai.Bot.Storage.LiteDb.Operations;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Storage.LiteDb;

/// <summary>Registers the LiteDB stores.</summary>
internal static class LiteRegistration
{
    /// <summary>Registers the file and every port on it.</summary>
    public static IServiceCollection AddLiteDb(this IServiceCollection services) => services
        .AddSingleton<LiteStore>()
        .AddSingleton<IStore>(provider => provider.GetRequiredService<LiteStore>())
        .AddSingleton<IArchive, LiteArchive>()
        .AddSingleton<IChats, LiteChats>()
        .AddSingleton<IOutbox, LiteOutbox>()
        .AddSingleton<IAlerts, LiteAlerts>()
        .AddSingleton<IDigests, LiteDigests>()
        .AddSingleton<ISummaryLedger, LiteSummaryLedger>()
        .AddSingleton<IOperations, LiteOperations>()
        .AddSingleton<IDeskBook, LiteDeskBook>()
        .AddSingleton<ISourceMemory, LiteSourceMemory>()
        .AddSingleton<ITelegramState, LiteTelegramState>()
        .AddSingleton<IPushBook, LitePushBook>()
        .AddSingleton<IWeChatState, LiteWeChatState>();
}
