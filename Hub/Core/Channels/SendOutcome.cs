namespace Omnichannel.Core.Channels;

/// <summary>What came of sending one part.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The vendor has it.</summary>
    /// <param name="ProviderId">The vendor's id of the message, 1 to 200 characters.</param>
    public sealed record Sent(string ProviderId) : SendOutcome;

    /// <summary>The vendor did not take it now, and surely has nothing of it: it is tried again.</summary>
    /// <param name="Wait">How long the vendor wants to be left alone; null when it did not say.</param>
    /// <param name="Problem">Why.</param>
    public sealed record Later(TimeSpan? Wait, DeliveryProblem Problem) : SendOutcome
    {
        /// <summary>Gets whether the whole inbox has to wait, and not this recipient alone.</summary>
        public bool WholeInbox { get; init; }
    }

    /// <summary>It will never be taken.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Rejected(DeliveryProblem Problem) : SendOutcome;

    /// <summary>Nobody knows: the request was made, and no answer came.</summary>
    /// <param name="Problem">What happened.</param>
    public sealed record Unknown(DeliveryProblem Problem) : SendOutcome;
}
