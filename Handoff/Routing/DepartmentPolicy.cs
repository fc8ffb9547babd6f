using Omnichannel.Core;
using Omnichannel.Handoff.Assignment;
using Omnichannel.Handoff.Hours;

namespace Omnichannel.Handoff.Routing;

/// <summary>What happens to conversations that nobody of a department can take now. Stored and sent by name.</summary>
public enum WhenNobody
{
    /// <summary>They wait on.</summary>
    Wait,

    /// <summary>They go to the fallback department; where there is none, they wait on.</summary>
    Fallback,

    /// <summary>The visitor is told so, and they are closed as missed.</summary>
    Miss,
}

/// <summary>How a department works.</summary>
/// <remarks>Members are settable, because JSON's generated reader would put empty values into init-only ones that are absent.</remarks>
public sealed record DepartmentPolicy
{
    /// <summary>A department that nobody has set up: everybody may pick up, at any time, for ever.</summary>
    public static readonly DepartmentPolicy Default = new();

    /// <summary>Gets the strategy's name, of <see cref="AssignmentPolicies"/>.</summary>
    public string Strategy { get; set; } = AssignmentPolicies.Broadcast.Name;

    /// <summary>Gets a value indicating whether whoever had a conversation last is asked first.</summary>
    public bool LastOperatorFirst { get; set; }

    /// <summary>Gets how long somebody has to answer an offer, in seconds.</summary>
    /// <value>5 to 600; 0 gives it to them without asking. The default is 30.</value>
    public int OfferSeconds { get; set; } = 30;

    /// <summary>Gets how long a visitor waits at most, in seconds.</summary>
    /// <value>10 to 86,400; null for ever, which is the default.</value>
    public int? MaximumWaitSeconds { get; set; }

    /// <summary>Gets what happens after the longest wait.</summary>
    public WhenNobody AfterWait { get; set; }

    /// <summary>Gets when it is open.</summary>
    public BusinessHours Hours { get; set; } = BusinessHours.Always;

    /// <summary>Gets what happens to conversations that come while it is closed.</summary>
    public WhenNobody WhenClosed { get; set; }

    /// <summary>Gets the department that helps out; null when none does.</summary>
    public Guid? Fallback { get; set; }

    /// <summary>Gets how urgent its conversations are, against others in the same queue; 0 is usual.</summary>
    public int Priority { get; set; }

    /// <summary>Gets a value indicating whether conversations go back to the queue when whoever has them has gone offline; else they wait for them.</summary>
    /// <value>The default is true: nobody else hears a visitor whose operator is gone.</value>
    public bool RequeueWhenOwnerIsGone { get; set; } = true;

    /// <summary>Gets what visitors are told when nobody can take them; null for the hub's own words.</summary>
    public string? AwayText { get; set; }

    /// <summary>Gets a value indicating whether everybody may pick up, so that nothing has to be matched.</summary>
    public bool NeedsNoMatching => Strategy == AssignmentPolicies.Broadcast.Name && !LastOperatorFirst;

    /// <summary>Finds the strategy for a conversation.</summary>
    /// <param name="asked">What a rule has asked for; null when none has.</param>
    /// <returns>The strategy.</returns>
    public IAssignmentPolicy PolicyFor(string? asked)
    {
        var policy = AssignmentPolicies.Find(asked) ?? AssignmentPolicies.Find(Strategy) ?? AssignmentPolicies.Broadcast;
        return LastOperatorFirst ? new LastOperatorFirst(policy) : policy;
    }

    /// <summary>Follows the fallbacks of departments.</summary>
    /// <param name="from">Where a conversation is.</param>
    /// <param name="policyOf">How each department works; null for one that is gone.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The first that helps out and is open; null when there is none within <see cref="FallbackDepth"/> steps.</returns>
    public static DepartmentId? FindFallback(DepartmentId from, Func<DepartmentId, DepartmentPolicy?> policyOf, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(policyOf);
        var at = from;
        for (var step = 0; step < FallbackDepth; step++)
        {
            if (policyOf(at)?.Fallback is not { } next || next == from.Value || policyOf(new(next)) is not { } policy)
            {
                return null;
            }

            at = new(next);
            if (policy.Hours.IsOpen(now))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>How many departments a conversation is handed on to at most.</summary>
    public const int FallbackDepth = 3;
}
