namespace Baozhai.Newsroom.Alerts.Notices;

/// <summary>Knows one kind of notice.</summary>
internal interface INoticeRecogniser
{
    /// <summary>Finds the notices of its kind that a sentence gives as a fact, in the order of the text.</summary>
    /// <param name="sentence">The sentence, with what is known of its article.</param>
    IEnumerable<Notice> Find(NoticeSentence sentence);
}
