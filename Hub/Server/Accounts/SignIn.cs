using Microsoft.AspNetCore.Identity;

namespace Omnichannel.Hub.Accounts;

/// <summary>Checks e-mail and password, in the same time and with the same answer whether or not the account exists.</summary>
internal sealed class SignIn(UserManager<Account> accounts, AttemptLimiter limiter, DummyHash dummy)
{
    // No address is longer; what is typed becomes a key that is remembered.
    private const int LongestEmail = 254;

    /// <summary>Checks a password.</summary>
    /// <param name="email">The address as it was typed.</param>
    /// <param name="password">The password, unchanged.</param>
    /// <param name="address">Where the attempt comes from.</param>
    public async Task<(SignInOutcome Outcome, Account? Account)> CheckAsync(string email, string password, string address)
    {
        email = email.Length <= LongestEmail ? email : "";
        var accountKey = "account/" + accounts.NormalizeEmail(email);
        var addressKey = "address/" + address;
        if (!limiter.TryBegin(accountKey, AttemptLimiter.PerAccount))
        {
            return (SignInOutcome.TooManyAttempts, null);
        }

        if (!limiter.TryBegin(addressKey, AttemptLimiter.PerAddress))
        {
            limiter.TakeBack(accountKey);
            return (SignInOutcome.TooManyAttempts, null);
        }

        var account = await accounts.FindByEmailAsync(email);
        if (account is not null && await accounts.IsLockedOutAsync(account))
        {
            return (SignInOutcome.TooManyAttempts, null);
        }

        if (account is null)
        {
            dummy.Verify(password);
        }
        else if (await accounts.CheckPasswordAsync(account, password))
        {
            limiter.TakeBack(accountKey);
            limiter.TakeBack(addressKey);
            await accounts.ResetAccessFailedCountAsync(account);
            return (SignInOutcome.SignedIn, account);
        }
        else
        {
            await accounts.AccessFailedAsync(account);
        }

        return (SignInOutcome.Failed, null);
    }
}

/// <summary>What came of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    /// <summary>The password is right.</summary>
    SignedIn,

    /// <summary>Address or password is wrong; nobody learns which.</summary>
    Failed,

    /// <summary>The account or the address has had its share.</summary>
    TooManyAttempts,
}
