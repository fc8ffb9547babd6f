using Omnichannel.Hub.Accounts;

namespace Omnichannel.Hub.Setup;

/// <summary>Lets those through who know the code, and nobody guess it.</summary>
internal sealed class SetupGate(SetupCode code, AttemptLimiter limiter)
{
    public Problem? Refuse(string? typed, string address)
    {
        var key = "address/" + address;
        if (!limiter.TryBegin(key, AttemptLimiter.PerAddress))
        {
            return Problems.TooManyAttempts;
        }

        if (!code.Accepts(typed))
        {
            return Problems.SetupCodeInvalid;
        }

        limiter.TakeBack(key);
        return null;
    }
}
