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
        var name = request.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            errors["name"] = [$"Enter a name of 1 to {LongestName} characters."];
        }

        var email = request.Email?.Trim() ?? "";
        if (email.Length > LongestEmail || email.Any(char.IsWhiteSpace) || !new EmailAddressAttribute().IsValid(email))
        {
            errors["email"] = ["Enter an e-mail address such as name@example.com."];
        }

        if (request.Password is not { Length: <= LongestPassword })
        {
            errors["password"] = [$"Enter a password of 12 to {LongestPassword} characters."];
        }

        return errors;
    }

    /// <summary>Puts what Identity has to say beside the field it is about.</summary>
    public static Dictionary<string, string[]> Sort(IEnumerable<IdentityError> errors) => errors
        .GroupBy(error => error.Code.Contains("Password", StringComparison.Ordinal) ? "password" : "email")
        .ToDictionary(group => group.Key, group => group.Select(error => error.Description).ToArray(), StringComparer.Ordinal);
}
