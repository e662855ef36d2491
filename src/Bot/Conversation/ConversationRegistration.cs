using Baozhai.Bot.Conversation.Commands;
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
        typeof(RelatedCommand),
        typeof(IssuesCommand),
        typeof(TimeCommand),
        typeof(PreviewCommand),
        typeof(WhyCommand),
        typeof(MissingCommand),
        typeof(WrongCommand),
        typeof(MoreCommand),
        typeof(ExportCommand),
        typeof(ForgetCommand),
        typeof(ReviewCommand),
        typeof(LanguageCommand),
        typeof(HelpCommand),
    ];

    /// <summary>The conversation with all its commands.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<TopicChoice>().AddSingleton<SubscriptionPhrases>().AddSingleton<Interests>();
        services.AddSingleton<Func<CommandTable>>(provider => provider.GetRequiredService<CommandTable>);
        foreach (var command in InOrder) services.AddSingleton(command);
        services.AddSingleton(provider => new CommandTable(
            InOrder.Select(command => (ICommand)provider.GetRequiredService(command)), provider.GetRequiredService<SearchCommand>()));
        return services.AddSingleton<IConversation, Conversation>();
    }
}
