using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace Omnichannel.Hub.Setup;

/// <summary>What a first admin's details must look like.</summary>
internal static class SetupRules
{
    private const int LongestName = 80;
    private const int LongestEmail = 254;
    private const int LongestPassword = 256;

    public static Dictionary<string, string[]> Check(SetupRequest request)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (NameError(request.Name) is { } name)
        {
            errors["name"] = [name];
        }

        if (EmailError(request.Email) is { } email)
        {
            errors["email"] = [email];
        }

        if (PasswordError(request.Password) is { } password)
        {
            errors["password"] = [password];
        }

        return errors;
    }

    /// <summary>Says what is wrong with an operator's name; null when it is fine.</summary>
    public static string? NameError(string? typed)
    {
        var name = typed?.Trim() ?? "";
        return name.Length is 0 or > LongestName || name.Any(char.IsControl) ? $"Enter a name of 1 to {LongestName} characters." : null;
    }

    /// <summary>Says what is wrong with an address to sign in with; null when it is fine.</summary>
    public static string? EmailError(string? typed)
    {
        var email = typed?.Trim() ?? "";
        return email.Length > LongestEmail || email.Any(char.IsWhiteSpace) || !new EmailAddressAttribute().IsValid(email)
            ? "Enter an e-mail address such as name@example.com."
            : null;
    }

    /// <summary>Says what keeps a password from being looked at; null when nothing does. Identity has its own rules on top.</summary>
    public static string? PasswordError(string? password) =>
        password is { Length: <= LongestPassword } ? null : $"Enter a password of 12 to {LongestPassword} characters.";

    /// <summary>Puts what Identity has to say beside the field it is about.</summary>
    public static Dictionary<string, string[]> Sort(IEnumerable<IdentityError> errors) => errors
        .GroupBy(error => error.Code.Contains("Password", StringComparison.Ordinal) ? "password" : "email")
        .ToDictionary(group => group.Key, group => group.Select(error => error.Description).ToArray(), StringComparer.Ordinal);
}
