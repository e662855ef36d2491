namespace Baozhai.Newsroom.Facts;

/// <summary>Why a text is no summary of an article.</summary>
public enum FactFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>It says nothing, has several lines, breaks off, or is marked up.</summary>
    Form,

    /// <summary>It is longer than was asked for.</summary>
    Length,

    /// <summary>It sends people somewhere: an address, a telephone number, a code to scan.</summary>
    Contact,

    /// <summary>A date that the article does not have.</summary>
    Date,

    /// <summary>A number, or a number of something, that the article does not have.</summary>
    Number,

    /// <summary>A water level that the article tells of another gauge, or as another line.</summary>
    Level,

    /// <summary>An amount of money or a share that the article tells of something else.</summary>
    Subject,

    /// <summary>A person whom the article does not name.</summary>
    Person,

    /// <summary>A place that the article does not name.</summary>
    Place,

    /// <summary>Something is denied that the article states, or stated that the article denies.</summary>
    Negation,

    /// <summary>Too many words that are not the article's.</summary>
    Wording,
}
