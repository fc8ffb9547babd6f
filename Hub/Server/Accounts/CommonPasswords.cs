using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Omnichannel.Hub.Accounts;

/// <summary>Refuses passwords that are long enough and still the first that anybody tries.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    private const int FewestLetters = 5;

    // Digits and signs around these words make them longer, not better.
    private static readonly FrozenSet<string> Words = new[]
    {
        "", "password", "passwort", "passw0rd", "p@ssword", "p@ssw0rd", "motdepasse", "qwerty", "qwertyuiop", "qwertz", "qwertzuiop", "azerty",
        "azertyuiop", "asdfghjkl", "letmein", "letmeinplease", "welcome", "willkommen", "admin", "administrator", "root", "iloveyou", "changeme",
        "changemeplease", "changethis", "secret", "dragon", "monkey", "football", "baseball", "superman", "sunshine", "princess", "trustno",
        "omnichannel", "livechat", "helpdesk", "support", "default", "testtesttest", "passwordpassword", "adminadmin",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var typed = password ?? "";
        var core = new string([.. typed.SkipWhile(IsPadding).Reverse().SkipWhile(IsPadding).Reverse()]);
        var known = Words.Contains(core) || typed.Distinct().Take(FewestLetters).Count() < FewestLetters || IsAddress(typed, user.Email);
        return Task.FromResult(known
            ? IdentityResult.Failed(new IdentityError { Code = "CommonPassword", Description = "This password is too easy to guess. Try a few words that belong together only for you." })
            : IdentityResult.Success);
    }

    private static bool IsPadding(char letter) => !char.IsLetter(letter);

    private static bool IsAddress(string typed, string? email) => string.Equals(typed, email, StringComparison.OrdinalIgnoreCase);
}
