namespace Omnichannel.Hub.Closing;

/// <summary>What a conversation must carry before somebody can end it.</summary>
public enum EndNeed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Any tag.</summary>
    Tag,

    /// <summary>A tag that says how it ended.</summary>
    Outcome,
}
