using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation;

/// <summary>Registers the conversation: every command, in the order of the help.</summary>
internal static class ConversationRegistration
{
    private static readonly (string Name, string EnglishName, Type[] Commands)[] Groups =
    [
        ("看新闻", "News",
        [
            typeof(HeadlineCommand),
            typeof(DigestCommand),
            typeof(AlertsCommand),
            typeof(LevelCommand),
            typeof(SearchCommand),
            typeof(FullTextCommand),
            typeof(RelatedCommand),
            typeof(IssuesCommand),
            typeof(NearbyCommand),
            typeof(MoreCommand),
        ]),
        ("订阅", "Following", [typeof(TopicsCommand), typeof(SubscribeCommand), typeof(UnsubscribeCommand), typeof(MineCommand)]),
        ("时间", "When",
        [
            typeof(TimeCommand),
            typeof(ZoneCommand),
            typeof(QuietCommand),
            typeof(PauseCommand),
            typeof(ResumeCommand),
            typeof(WeeklyCommand),
            typeof(PreviewCommand),
            typeof(FlashCommand),
            typeof(StyleCommand),
        ]),
        ("问一问", "Questions", [typeof(WhyCommand), typeof(MissingCommand), typeof(WrongCommand)]),
        ("其他", "Other", [typeof(ExportCommand), typeof(ForgetCommand), typeof(LanguageCommand), typeof(HelpCommand)]),
        ("管理员", "Operators", [typeof(ReviewCommand), typeof(StatisticsCommand), typeof(DeliveriesCommand), typeof(AnnounceCommand)]),
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
                options => options.AllowedChats.All(OperatorChats.IsChat),
                "Access:AllowedChats must hold chats as channel:address, for example telegram:1001 or web:*.")
            .ValidateOnStart();
        services.AddSingleton<RequestLimit>().AddSingleton<AccessCheck>().AddSingleton<GroupRule>().AddSingleton<GroupDelegation>().AddSingleton<Newcomers>();
        services.AddSingleton<TopicChoice>().AddSingleton<SubscriptionPhrases>().AddSingleton<ZoneText>().AddSingleton<SearchPhrases>().AddSingleton<Interests>().AddSingleton<Headlines>().AddSingleton<HeldReview>().AddSingleton<StationPictures>().AddSingleton<EnglishNames>();
        services.AddSingleton(_ => SpeechLexicon.Load()).AddSingleton(_ => Sayings.Load()).AddSingleton<ArchiveNames>().AddSingleton<LineReader>().AddSingleton<Questions>().AddSingleton<TalkCommand>();
        services.AddSingleton<Func<CommandTable>>(provider => provider.GetRequiredService<CommandTable>);
        foreach (var command in Groups.SelectMany(group => group.Commands)) services.AddSingleton(command);
        services.AddSingleton(provider => new CommandTable(
            [.. Groups.Select(group => new CommandGroup(group.Name, group.EnglishName, [.. group.Commands.Select(command => (ICommand)provider.GetRequiredService(command))]))],
            provider.GetRequiredService<SearchCommand>(),
            provider.GetRequiredService<TalkCommand>(),
            provider.GetRequiredService<LineReader>()));
        return services.AddSingleton<IConversation, Conversation>();
    }
}
