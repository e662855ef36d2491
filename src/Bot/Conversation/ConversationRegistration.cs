using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Operators;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Puts the conversation together: every command, in the order of the help.</summary>
internal static class ConversationRegistration
{
    private static readonly Type[] InOrder =
    [
        typeof(HeadlineCommand),
        typeof(DigestCommand),
        typeof(TopicsCommand),
        typeof(SubscribeCommand),
        typeof(UnsubscribeCommand),
        typeof(MineCommand),
        typeof(FullTextCommand),
        typeof(SearchCommand),
        typeof(TimeCommand),
        typeof(MoreCommand),
        typeof(LanguageCommand),
        typeof(HelpCommand),

        // For operators.
        typeof(StatisticsCommand),
        typeof(AnnounceCommand),
    ];

    /// <summary>The conversation with all its commands.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>()
            .Bind(configuration.GetSection("Limits"))
            .Validate(options => options.Subscriptions is >= 1 and <= 1000, "Limits:Subscriptions must be from 1 to 1000.")
            .Validate(options => options.RequestsPerMinute is >= 1 and <= 1000, "Limits:RequestsPerMinute must be from 1 to 1000.")
            .ValidateOnStart();
        services.AddOptions<AccessOptions>()
            .Bind(configuration.GetSection("Access"))
            .Validate(
                options => options.AllowedChats.All(chat => chat.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < chat.Length - 1),
                "Access:AllowedChats must hold chats as channel:address, for example telegram:1001 or web:*.")
            .ValidateOnStart();
        services.AddSingleton<RequestLimit>().AddSingleton<Entrance>().AddSingleton<GroupRule>().AddSingleton<OnBehalf>().AddSingleton<Newcomers>().AddSingleton<Announcer>();
        services.AddSingleton<TopicChoice>().AddSingleton<SubscriptionPhrases>().AddSingleton<Interests>().AddSingleton<Headlines>();
        services.AddSingleton<Func<CommandTable>>(provider => provider.GetRequiredService<CommandTable>);
        foreach (var command in InOrder) services.AddSingleton(command);
        services.AddSingleton(provider => new CommandTable(
            InOrder.Select(command => (ICommand)provider.GetRequiredService(command)), provider.GetRequiredService<SearchCommand>()));
        return services.AddSingleton<IConversation, Conversation>();
    }
}
