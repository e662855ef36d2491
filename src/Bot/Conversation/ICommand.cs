using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>One thing people can ask for.</summary>
internal interface ICommand
{
    /// <summary>Its words and its line in the help.</summary>
    CommandDescription Description { get; }

    /// <summary>
    /// Whether what stands directly behind the word, without a space, can be meant for it:
    /// 订阅防汛 is a subscription, 时间管理 is something to search for.
    /// </summary>
    bool TakesAttached(string argument);

    /// <summary>Whether what stands directly before the word can be meant for it: 防汛头条, 昨天的早报, 第1篇全文.</summary>
    bool TakesBefore(string argument) => TakesAttached(argument);

    /// <summary>Whether anything behind the word is meant for it once a whole sentence asks for it: 我想订阅房价.</summary>
    bool TakesAnything => false;

    /// <summary>
    /// Whether a line that begins with none of its words may still be meant for it: 湘江水位多少. It is given the whole line and may pass it
    /// on to the search.
    /// </summary>
    bool Understands(string line) => false;

    /// <summary>Whether it changes with this argument what a chat follows or how: in a group only its administrators may.</summary>
    bool Changes(string argument) => false;

    /// <summary>Whether it shows what a chat follows and how.</summary>
    bool ShowsSettings => false;

    /// <summary>Whether only those who run the bot may use it; others are not told that it exists.</summary>
    bool OperatorsOnly => false;

    /// <summary>
    /// Whether people say its words to each other too (为什么, 没收到): in a group it is meant for the bot only when it is said to it, or
    /// in the slash form.
    /// </summary>
    bool IsEverydayTalk => false;

    /// <summary>Answers.</summary>
    /// <param name="request">Who asked, and what.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken);
}
